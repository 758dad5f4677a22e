import { describe, expect, it } from 'vitest';
import { Drafting } from './Drafting';
import { item } from './testing/says';

describe('Drafting', () => {
  it('should bring back what was begun when a change is given up or done', () => {
    const drafting = new Drafting();
    drafting.write({ text: 'half a sen', people: [] });
    drafting.edit(item(1, { text: 'a tpyo' }));
    expect(drafting.draft.get().text).toBe('a tpyo');
    drafting.edit(undefined);
    expect(drafting.draft.get().text).toBe('half a sen');
    drafting.edit(item(1));
    drafting.done();
    expect(drafting.draft.get().text).toBe('half a sen');
    expect(drafting.editTarget.get()).toBeUndefined();
  });

  it('should never answer one and change another', () => {
    const drafting = new Drafting();
    drafting.reply(item(1));
    drafting.edit(item(2));
    expect(drafting.replyTarget.get()).toBeUndefined();
    drafting.reply(item(1));
    expect(drafting.editTarget.get()).toBeUndefined();
    expect(drafting.draft.get().text).toBe('');
  });

  it('should keep what is written when it is not to be an answer any more', () => {
    const drafting = new Drafting();
    drafting.reply(item(1));
    drafting.write({ text: 'yes', people: [] });
    drafting.reply(undefined);
    expect(drafting.draft.get().text).toBe('yes');
  });

  it('should still know whom a line was for that is taken back', () => {
    const drafting = new Drafting();
    drafting.mention({ id: 'bob', name: 'Bob the Builder' });
    expect(drafting.draft.get().text).toBe('@Bob the Builder ');
    drafting.done();
    drafting.takeBack({ text: '@Bob the Builder look', mentions: ['bob'] });
    expect(drafting.draft.get().people).toEqual([{ id: 'bob', name: 'Bob the Builder' }]);
  });
});
