// Templates that render a page anew only when its data changed.
import type { Checked } from '../model/diagnostic.ts';
import type { Memory } from '../model/memory.ts';
import type { RenderInput, Templates } from './templates.ts';

/** The same templates; their mistakes, and the pages that have a name, come from the memory where it has them. */
export const rememberedTemplates = (templates: Templates, memory: Memory): Templates => ({
  render: (input) => {
    const { template, languages, data, name = data['key'] } = input;
    if (name === undefined) return templates.render(input);
    const tags = languages.join(' ');
    const known = memory.recognise(data, templates, template, tags, name);
    return memory.recall(renderPage, templates, template, tags, known);
  },
  check: (known) => {
    const names = [...known].map(([template, its]) => [template, [...its]] as const);
    return memory.recall(checkPages, templates, JSON.stringify(names));
  },
});

const renderPage = (templates: Templates, template: string, tags: string, data: RenderInput['data']): Checked<string> =>
  templates.render({ template, languages: tags.split(' '), data });

const checkPages = (templates: Templates, names: string) =>
  templates.check(
    new Map((JSON.parse(names) as [string, string[]][]).map(([template, its]) => [template, new Set(its)])),
  );
