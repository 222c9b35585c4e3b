import { createDragRef, createDropListRef, type DragRef } from '@angular/cdk/drag-drop';
import type { Injector } from '@angular/core';

/** Makes the items of a list draggable by their handle; the list says from where to where. */
export function dragging(injector: Injector, list: HTMLElement, move: (from: number, to: number) => void) {
  const drop = createDropListRef(injector, list);
  const known = new Map<HTMLElement, DragRef>();
  drop.lockAxis = 'y';
  drop.dropped.subscribe(({ previousIndex, currentIndex }) => {
    if (previousIndex !== currentIndex) move(previousIndex, currentIndex);
  });
  return {
    follow(items: readonly HTMLElement[]): void {
      for (const [element, drag] of known)
        if (!items.includes(element)) {
          drag.dispose();
          known.delete(element);
        }
      for (const element of items) {
        if (known.has(element)) continue;
        const handle = element.querySelector<HTMLElement>('[data-handle]');
        known.set(element, createDragRef(injector, element).withHandles(handle ? [handle] : []));
      }
      drop.withItems(items.map((element) => known.get(element)!));
    },
    dispose(): void {
      for (const drag of known.values()) drag.dispose();
      drop.dispose();
    },
  };
}
