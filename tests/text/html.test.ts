import { describe, expect, it } from 'vitest';
import { html, joined, named, strong } from '../../src/text/html.ts';

describe('markup', () => {
  it('escapes what is put into it', () => {
    expect(html`<p title="${'"\'&'}">${'<script>'}</p>`.value).toBe('<p title="&quot;&#39;&amp;">&lt;script&gt;</p>');
  });

  it('keeps markup, lists and nothing', () => {
    expect(html`${strong('a')}${['<', html`<i>b</i>`]}${null}${2}`.value).toBe('<b>a</b>&lt;<i>b</i>2');
    expect(joined(['a', strong('b')], ' & ').value).toBe('a &amp; <b>b</b>');
  });

  it('isolates names from the direction of the sentence, and takes out control characters', () => {
    expect(named('\u202Egnp\u0000').value).toBe('<bdi>\u202Egnp\ufffd</bdi>');
  });
});
