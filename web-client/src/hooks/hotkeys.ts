export type Hotkeys = Partial<Record<string, () => void>>;

/** The name a key is bound by: letters in lower case, so that Shift or Caps Lock does not lose the binding. */
export function keyName(event: KeyboardEvent): string {
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type=range]), textarea, select');
}

/** A focused control keeps the keys it answers to itself: Space and Enter press a button, arrows move a slider or a menu. */
function belongsToControl(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog') !== null) return true;
  if (key === ' ' || key === 'Enter') return target.closest('button, a, summary, [role=menuitem]') !== null;
  if (key.startsWith('Arrow')) return target.closest('input, [role=menu]') !== null;
  return false;
}

/** Runs what the pressed key is bound to, unless the key is meant for what has the focus. True when it ran. */
export function dispatchHotkey(event: KeyboardEvent, hotkeys: Hotkeys): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  const key = keyName(event);
  const action = hotkeys[key];
  if (action === undefined || isTyping(event.target) || belongsToControl(event.target, key)) return false;
  event.preventDefault();
  action();
  return true;
}
