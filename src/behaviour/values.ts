const GAP = 4;

/** The picture that a mark belongs to: it can be reached by keyboard, and stands for what lies over it too. */
const pictureOf = (mark: Element): SVGElement | null => {
  const own = mark.closest('.series, .layered')?.querySelector<SVGElement>('svg[role=img]');
  return own ?? mark.closest<SVGElement>('svg[role=img]');
};

/**
 * Shows what the marks of the pictures say: at once under the pointer, and with the arrow keys for a picture in focus, where it is read out
 * as well.
 * Without it a browser shows the same as the marks' titles. Escape puts the words away; the pointer may rest on them.
 */
export function tellValues(page: HTMLElement): void {
  const words = new Map<Element, string>();
  const marks = new Map<SVGElement, Element[]>();
  for (const title of page.querySelectorAll('svg title')) {
    const mark = title.parentElement;
    const picture = mark && pictureOf(mark);
    if (!mark || !picture) continue;
    words.set(mark, title.textContent);
    title.remove(); // or the browser would show it as well
    marks.set(picture, [...(marks.get(picture) ?? []), mark]);
  }
  if (marks.size === 0) return;

  const box = document.createElement('div');
  box.className = 'tip';
  box.setAttribute('role', 'status');
  page.append(box);
  let told: Element | null = null;

  const hide = (): void => {
    told?.classList.remove('told');
    told = null;
    box.textContent = '';
  };
  const place = (): void => {
    if (told === null) return;
    const at = told.getBoundingClientRect();
    const left = at.left + at.width / 2 - box.offsetWidth / 2;
    box.style.left = `${Math.max(GAP, Math.min(left, document.documentElement.clientWidth - box.offsetWidth - GAP))}px`;
    const above = at.top - box.offsetHeight;
    box.style.top = `${above >= GAP ? above : Math.min(at.bottom, innerHeight - box.offsetHeight - GAP)}px`;
  };
  const show = (mark: Element): void => {
    if (mark === told) return;
    hide();
    told = mark;
    mark.classList.add('told');
    box.textContent = words.get(mark) ?? '';
    place();
  };

  const point = (target: EventTarget | null): void => {
    if (!(target instanceof Element) || box.contains(target)) return;
    const mark = [target, target.parentElement].find((one) => one && words.has(one));
    if (mark) show(mark);
    else hide();
  };
  // A mouse must move: where a page scrolls under one that rests, it would take away what the keys have shown. A finger does not move
  // before it touches.
  page.addEventListener('pointermove', ({ target }) => point(target));
  page.addEventListener('pointerover', ({ pointerType, target }) => {
    if (pointerType !== 'mouse') point(target);
  });
  // A finger leaves when it is lifted, and what it has shown is to be read then.
  page.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType !== 'touch') hide();
  });
  addEventListener('scroll', place, { passive: true });
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  for (const [picture, own] of marks) {
    picture.setAttribute('tabindex', '0');
    picture.addEventListener('blur', hide);
    picture.addEventListener('keydown', (event) => {
      const now = own.findIndex((mark) => mark === told);
      const next = { ArrowRight: now + 1, ArrowLeft: now < 0 ? own.length - 1 : now - 1, Home: 0, End: own.length - 1 }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      const mark = own[Math.max(0, Math.min(next, own.length - 1))];
      if (mark) show(mark);
    });
  }
}
