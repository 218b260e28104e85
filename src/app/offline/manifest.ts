/** The web manifest (W3C) by which browsers install the page; `files` are those of the build, among them the icons by their sizes. */
export function manifestText(files: readonly string[]): string {
  const icons = files.flatMap((file) => {
    const size = /icon-(\d+)-[^/]*\.png$/.exec(file)?.[1];
    return size === undefined ? [] : [{ src: `./${file}`, sizes: `${size}x${size}`, type: 'image/png', purpose: 'any maskable' }];
  });
  const description = { en: 'A training simulator for police duty desks.', zh: '公安接处警值班台训练模拟。' };
  return JSON.stringify(
    {
      id: './',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#0a0d11',
      theme_color: '#0a0d11',
      categories: ['education'],
      lang: 'en',
      name: 'Casebreak',
      short_name: 'Casebreak',
      description: description.en,
      // Browsers that know the localised members take these; the others show the English ones.
      name_localized: { 'zh-CN': { value: 'Casebreak 值班台', lang: 'zh-CN' } },
      description_localized: { 'zh-CN': { value: description.zh, lang: 'zh-CN' } },
      icons,
    },
    null,
    1,
  );
}
