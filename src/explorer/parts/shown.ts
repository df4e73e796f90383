/** A part of the workbench: what stands in the page, and how it is brought up to the state. */
export interface Shown {
  element: HTMLElement;
  show(): Promise<void>;
}
