import { CANVAS, type Cameras, Game, GameObjects, Scale, type Scene, WEBGL } from 'phaser';

/** The layers of the map, from the ground up. */
export const layerNames = [
  'tiles',
  'overlay',
  'routesUnder',
  'routes',
  'badges',
  'labels',
  'extraSigns',
  'signs',
  'pulses',
  'standing',
  'moving',
  'pins',
  'pointers',
] as const;
export type Layers = Readonly<Record<(typeof layerNames)[number], GameObjects.Layer>>;

/** A Phaser game that draws only when told to. */
export interface Stage {
  readonly scene: Scene;
  readonly layers: Layers;
  readonly canvas: HTMLCanvasElement;
  /** Draws one frame now. */
  readonly draw: () => void;
  /** Looks so many device pixels right of and below where things were put down. What lies outside is not drawn. */
  readonly look: (left: number, top: number) => void;
  readonly resize: (width: number, height: number) => void;
  readonly backdrop: (colour: string) => void;
  readonly stop: () => void;
}

/** What draws: `auto` is WebGL where a graphics card stands behind it, else the plain canvas. */
export type Engine = 'auto' | 'webgl' | 'canvas';

/** Names by which a processor that plays graphics card is known. */
const software = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Whether WebGL runs on a graphics card here. Played by the processor it is many times slower than the plain canvas. */
function webGlIsFast(): boolean {
  const gl = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (!gl) return false;
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer: unknown = gl.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return !software.test(String(renderer));
}

/**
 * Starts Phaser in an element: WebGL, or the plain canvas where there is none or only a slow one. Its own loop sleeps from the first
 * frame on;
 * input is the DOM's. Returns how to stop it before it is ready, which `ready` never hears of then.
 */
export function startStage(parent: HTMLElement, engine: Engine, width: number, height: number, ready: (stage: Stage) => void): () => void {
  let stopped = false;
  const scene = {
    key: 'map',
    create(this: Scene): void {
      if (!stopped) ready(stageOf(this));
    },
  };
  const start = (type: number): Game =>
    new Game({
      type,
      parent,
      width,
      height,
      scene,
      banner: false,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
      scale: { mode: Scale.NONE },
      // One texture a call: with more, turned images show wedges of others (phaserjs/phaser#7372, open in 4.2.1). Sheets keep calls few.
      render: { antialias: true, antialiasGL: false, roundPixels: false, powerPreference: 'low-power', maxTextures: 1 },
      disableContextMenu: true,
      autoFocus: false,
      seed: ['map'],
    });
  let game: Game;
  try {
    game = start(engine === 'webgl' || (engine === 'auto' && webGlIsFast()) ? WEBGL : CANVAS);
  } catch {
    // The browser promised WebGL and did not give it.
    parent.replaceChildren();
    game = start(CANVAS);
  }
  return () => {
    stopped = true;
    end(game);
  };
}

function stageOf(scene: Scene): Stage {
  const { game } = scene;
  const layers = Object.fromEntries(layerNames.map((name) => [name, scene.add.layer()])) as unknown as Layers;
  // Asleep after this very frame, in which the scene is still being made.
  setTimeout(() => {
    if (game.loop.running) game.loop.sleep();
  }, 0);
  return {
    scene,
    layers,
    canvas: game.canvas,
    draw: () => {
      if (game.loop.running) game.loop.sleep();
      game.loop.tick();
    },
    look: (left, top) => {
      const camera = scene.cameras.main;
      camera.setScroll(left, top);
      for (const layer of Object.values(layers)) cull(layer, camera);
    },
    resize: (width, height) => {
      game.scale.resize(width, height);
      scene.cameras.main.setSize(width, height);
    },
    backdrop: (colour) => {
      scene.cameras.main.setBackgroundColor(colour);
    },
    stop: () => {
      end(game);
    },
  };
}

/** Hides from the camera what lies outside its window: Phaser's plain canvas would draw it all the same. */
function cull(layer: GameObjects.Layer, { id, scrollX, scrollY, width, height }: Cameras.Scene2D.Camera): void {
  for (const image of layer.list) {
    if (!(image instanceof GameObjects.Image) || !image.visible) continue;
    const [wide, high] = [image.frame.realWidth * image.scaleX, image.frame.realHeight * image.scaleX];
    const left = image.x + (0.5 - image.originX) * wide - scrollX;
    const top = image.y + (0.5 - image.originY) * high - scrollY;
    // However it is turned, it lies within this distance of its middle.
    const reach = (wide + high) / 2;
    image.cameraFilter = left < -reach || top < -reach || left > width + reach || top > height + reach ? id : 0;
  }
}

/** Phaser ends at its next step, which a sleeping loop must be given; the graphics memory is handed back at once. */
function end(game: Game): void {
  const { canvas } = game;
  const gl = 'gl' in game.renderer ? (game.renderer.gl as WebGLRenderingContext | null) : null;
  game.destroy(true);
  if (!game.isRunning) return;
  game.loop.sleep();
  game.loop.tick();
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  canvas.remove();
}
