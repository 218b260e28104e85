/** What of Phaser the map draws with: each name by its file in Phaser's own sources. */
export const drawnWith = {
  game: { Game: 'core/Game.js' },
  objects: { Image: 'gameobjects/image/Image.js', Layer: 'gameobjects/layer/Layer.js' },
  /**
   * Files that only sign in: the plugins without which no scene starts (`CoreScene` of Phaser's DefaultPlugins), and `scene.add.layer()`.
   */
  signingIn: [
    'events/EventEmitter.js',
    'cameras/2d/CameraManager.js',
    'gameobjects/GameObjectCreator.js',
    'gameobjects/GameObjectFactory.js',
    'scene/ScenePlugin.js',
    'gameobjects/DisplayList.js',
    'gameobjects/UpdateList.js',
    'gameobjects/layer/LayerFactory.js',
  ],
  scales: { NONE: 0 },
  constants: 'const.js',
} as const;

/** Phaser's own switches (`config/webpack.dist.config.js` of Phaser), by which a build without sound or a debugger is asked for. */
const switches: Readonly<Record<string, boolean>> = {
  CANVAS_RENDERER: true,
  WEBGL_RENDERER: true,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
};

/**
 * What the game object, the camera and the renderer name but this map never makes: filters, lights, tiling, noise, atlas files, polygons.
 * Whoever makes one all the same is told.
 */
const leftOut = [
  /filters[/](?!index)/,
  /renderer[/]webgl[/]shaders[/](Filter|SpriteGPULayer|TilemapGPULayer|Noise|Ramp|Gradient|PointLight)/,
  /renderNodes[/]BatchHandler(PointLight|Strip|TileSprite)[.]/,
  /math[/]HashSimplex[.]/,
  /geom[/]polygon[/]Earcut[.]/,
  /display[/]ColorRamp[.]/,
  /textures[/]parsers[/](?!index|Image|Canvas)/,
];

/** The virtual module that stands in for `phaser`. */
const slim = '\0phaser-of-the-map';

interface Resolver {
  readonly resolve: (name: string) => Promise<{ readonly id: string } | null>;
}

/**
 * A plugin of Vite: a build gets only those parts of Phaser that the map draws with, two fifths of its bytes; no physics, loader,
 * tweens, text, sound.
 * They are Phaser's own sources with what they need of each other; no file is changed.
 */
export const slimPhaser = () => {
  let sources = '';
  return {
    name: 'casebreak-slim-phaser',
    apply: 'build' as const,
    enforce: 'pre' as const,
    async resolveId(this: Resolver, name: string): Promise<string | null> {
      if (name !== 'phaser') return null;
      const whole = await this.resolve('phaser/package.json');
      if (whole === null) return null;
      sources = whole.id.replace(/package\.json$/, 'src/');
      return slim;
    },
    load(id: string): string | null {
      if (id === slim) return slimText(sources);
      const file = id.replaceAll('\\', '/').split('/phaser/src/')[1];
      return file !== undefined && leftOut.some((each) => each.test(file))
        ? `module.exports = function () { throw new Error(${JSON.stringify(`${file} is left out of this build of Phaser`)}); };`
        : null;
    },
    transform(code: string, id: string): string | null {
      if (!/[\\/]phaser[\\/]src[\\/]/.test(id)) return null;
      return code.replaceAll(/typeof ([A-Z_]+)\b/g, (text, name: string) =>
        Object.hasOwn(switches, name) ? String(switches[name]) : text,
      );
    },
  };
};

/** The text of the stand-in, over Phaser's sources in this folder. */
function slimText(sources: string): string {
  const { game, objects, signingIn, scales, constants } = drawnWith;
  const take = ([name, file]: readonly [string, string]): string => `import ${name} from ${JSON.stringify(sources + file)};`;
  return [
    ...Object.entries({ ...game, ...objects }).map(take),
    ...signingIn.map((file) => `import ${JSON.stringify(sources + file)};`),
    `import constants from ${JSON.stringify(sources + constants)};`,
    `export { ${Object.keys(game).join(', ')} };`,
    `export const GameObjects = { ${Object.keys(objects).join(', ')} };`,
    `export const Scale = ${JSON.stringify(scales)};`,
    'export const { CANVAS, WEBGL } = constants;',
  ].join('\n');
}
