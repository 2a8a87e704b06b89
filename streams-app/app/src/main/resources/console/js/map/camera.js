/** What part of the plane is seen, and how large: pixel = (point - origin) · scale. */

import { BOTTOM, TOP, WIDTH } from './projection.js';

const MOST_SCALE = 160;

export class Camera {
  constructor() {
    this.width = 1;
    this.height = 1;
    this.scale = 1;
    this.x = 0;
    this.y = TOP;
    this.fitted = false;
  }

  /** Takes the size of the canvas; the first time the world fills it. */
  resize(width, height) {
    const middle = [this.x + this.width / 2 / this.scale, this.y + this.height / 2 / this.scale];
    this.width = width;
    this.height = height;
    if (!this.fitted && width > 1) this.fit();
    else if (this.fitted) this.center(...middle);
  }

  /** The whole width; on an upright screen what fills two thirds of the height, from the west of Africa on. */
  fit() {
    this.fitted = true;
    this.scale = Math.max(this.least(), (this.height * 0.66) / (BOTTOM - TOP));
    this.x = 10;
    this.y = TOP + (BOTTOM - TOP - this.height / this.scale) / 2;
    this.clamp();
  }

  center(x, y) {
    this.x = x - this.width / 2 / this.scale;
    this.y = y - this.height / 2 / this.scale;
    this.clamp();
  }

  pan(dx, dy) {
    this.x -= dx / this.scale;
    this.y -= dy / this.scale;
    this.clamp();
  }

  /** Zooms by a factor; the point under the pixel stays there. */
  zoom(factor, px, py) {
    const scale = Math.max(this.least(), Math.min(MOST_SCALE, this.scale * factor));
    this.x += px / this.scale - px / scale;
    this.y += py / this.scale - py / scale;
    this.scale = scale;
    this.clamp();
  }

  /** Shows a box of the plane. */
  show([left, top, right, bottom]) {
    const room = 0.7;
    const scale = Math.min((this.width * room) / Math.max(8, right - left), (this.height * room) / Math.max(6, bottom - top));
    this.scale = Math.max(this.least(), Math.min(24, scale));
    this.center((left + right) / 2, (top + bottom) / 2);
  }

  sx(x) {
    return (x - this.x) * this.scale;
  }

  sy(y) {
    return (y - this.y) * this.scale;
  }

  least() {
    return this.width / WIDTH;
  }

  clamp() {
    this.x = Math.max(0, Math.min(WIDTH - this.width / this.scale, this.x));
    const room = BOTTOM - TOP - this.height / this.scale;
    this.y = room < 0 ? TOP + room / 2 : Math.max(TOP, Math.min(TOP + room, this.y));
  }
}
