import { describe, expect, it } from 'vitest';
import { addressIn, linkTo } from '../../src/layouts/addresses.ts';

describe('links', () => {
  it('are relative and spelled out, so that they work from a folder on disk', () => {
    expect(linkTo('/', '/')).toBe('index.html');
    expect(linkTo('/', '/managers/')).toBe('managers/index.html');
    expect(linkTo('/managers/', '/')).toBe('../index.html');
    expect(linkTo('/managers/anna/', '/managers/')).toBe('../index.html');
    expect(linkTo('/managers/anna/', '/managers/anna/')).toBe('index.html');
    expect(linkTo('/managers/anna/', '/customers/c-1/')).toBe('../../customers/c-1/index.html');
  });

  it('reach the same page in another language', () => {
    expect(linkTo('/ru/managers/anna/', '/managers/anna/')).toBe('../../../managers/anna/index.html');
    expect(linkTo('/ru/managers/', '/lv/managers/')).toBe('../../lv/managers/index.html');
    expect(addressIn('en', ['en', 'ru'], '/managers/')).toBe('/managers/');
    expect(addressIn('ru', ['en', 'ru'], '/managers/')).toBe('/ru/managers/');
    expect(addressIn('en', ['ru', 'en'], '/')).toBe('/en/');
  });

  it('reach files', () => {
    expect(linkTo('/', '/assets/site.css')).toBe('assets/site.css');
    expect(linkTo('/assets/', '/assets/font.woff2')).toBe('font.woff2');
    expect(linkTo('/ru/quality/', '/data/rejects.csv')).toBe('../../data/rejects.csv');
  });

  it('escape what an address may not hold', () => {
    expect(linkTo('/', '/customers/a b?c#d/')).toBe('customers/a%20b%3Fc%23d/index.html');
  });
});
