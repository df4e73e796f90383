const KEY = 'arrears-theme';

/** What the reader chose before; null: as the system has it. A browser may refuse to remember. */
function chosen(): string | null {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : null;
  } catch {
    return null;
  }
}

/** Shows the page as the reader chose it. */
export function applyTheme(): void {
  const theme = chosen();
  if (theme === null) delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Lets the reader choose, and remembers it. Another open page follows. */
export function offerTheme(): void {
  const box = document.querySelector<HTMLElement>('.theme');
  const choice = box?.querySelector('select');
  if (!box || !choice) return;
  choice.value = chosen() ?? 'auto';
  box.hidden = false;
  choice.addEventListener('change', () => {
    try {
      if (choice.value === 'auto') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, choice.value);
      applyTheme();
    } catch {
      document.documentElement.dataset['theme'] = choice.value;
    }
  });
  addEventListener('storage', () => {
    applyTheme();
    choice.value = chosen() ?? 'auto';
  });
}
