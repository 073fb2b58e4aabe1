// Pan and zoom of the diagram: what part of the drawing its box shows.

const closest = 16;
const dragDistance = 4;

/** The part of a drawing that is seen. */
export class Viewport {
  constructor(svg) {
    this.svg = svg;
    const [x, y, width, height] = (svg.getAttribute("viewBox") ?? "0 0 100 100")
      .split(/[\s,]+/).map(Number);
    this.whole = { x, y, width, height };
    this.view = { ...this.whole };
    svg.removeAttribute("width");
    svg.removeAttribute("height");
    this.listenToPointers();
    svg.addEventListener("wheel", (event) => this.turnWheel(event), { passive: false });
  }

  /** Shows all of the drawing. */
  fit() {
    this.show(this.whole);
  }

  show(view) {
    this.view = { ...view };
    const { x, y, width, height } = view;
    this.svg.setAttribute("viewBox", [x, y, width, height].map((n) => n.toFixed(2)).join(" "));
    // While all is seen, one finger scrolls the page; closer, it moves the drawing.
    this.svg.style.touchAction = width < this.whole.width * 0.99 ? "none" : "pan-x pan-y";
  }

  /** Zooms so that the point of the drawing stays where it is; the middle where none is given. */
  zoom(factor, point = this.middle) {
    const limits = [this.whole.width / closest, this.whole.width * 1.2];
    const width = Math.min(Math.max(this.view.width / factor, limits[0]), limits[1]);
    const scale = width / this.view.width;
    this.show({
      x: point.x - (point.x - this.view.x) * scale,
      y: point.y - (point.y - this.view.y) * scale,
      width,
      height: this.view.height * scale,
    });
  }

  /** Moves by parts of what is seen. */
  pan(right, down) {
    const { x, y, width, height } = this.view;
    this.show({ x: x + right * width, y: y + down * height, width, height });
  }

  get middle() {
    return { x: this.view.x + this.view.width / 2, y: this.view.y + this.view.height / 2 };
  }

  /** Whether letters are big enough to read, in the drawing's own scale. */
  get scale() {
    return this.svg.getScreenCTM()?.a ?? 1;
  }

  /** Zooms in until `scale` is reached, with `point` in the middle. */
  approach(point, scale) {
    const factor = Math.max(1, scale / this.scale);
    const [width, height] = [this.view.width / factor, this.view.height / factor];
    this.show({ x: point.x - width / 2, y: point.y - height / 2, width, height });
  }

  /** Moves the least that brings an element of the drawing into sight. */
  reveal(item) {
    const box = item.getBoundingClientRect();
    const frame = this.svg.getBoundingClientRect();
    const margin = 24;
    const shift = (low, high, from, to) =>
      low < from + margin ? low - from - margin : high > to - margin ? high - to + margin : 0;
    const [scale, { x, y, width, height }] = [this.scale, this.view];
    if (box.width > frame.width || box.height > frame.height) return;
    this.show({
      x: x + shift(box.left, box.right, frame.left, frame.right) / scale,
      y: y + shift(box.top, box.bottom, frame.top, frame.bottom) / scale,
      width,
      height,
    });
  }

  /** The place in the drawing that lies under a point of the window. */
  place(clientX, clientY) {
    return new DOMPoint(clientX, clientY).matrixTransform(this.svg.getScreenCTM().inverse());
  }

  /** The wheel zooms where the page itself does not scroll; elsewhere only with Ctrl, as a pinch. */
  turnWheel(event) {
    const pageScrolls = document.scrollingElement.scrollHeight > window.innerHeight + 1;
    if (pageScrolls && !event.ctrlKey) return;
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 32;
    const speed = event.ctrlKey ? 0.01 : 0.002;
    this.zoom(Math.exp(-pixels * speed), this.place(event.clientX, event.clientY));
  }

  /**
   * One pointer drags, two pinch. A press that moves is caught by the drawing as a whole, so that the
   * click at its end falls on no name or edge.
   */
  listenToPointers() {
    const pointers = new Map();
    let moved = false;
    const isTouchScroll = (event) =>
      event.pointerType === "touch" && this.svg.style.touchAction !== "none";
    this.svg.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      moved = moved && pointers.size > 1;
    });
    this.svg.addEventListener("pointermove", (event) => {
      const from = pointers.get(event.pointerId);
      if (!from || (pointers.size === 1 && isTouchScroll(event))) return;
      const to = { x: event.clientX, y: event.clientY };
      if (!moved && Math.hypot(to.x - from.x, to.y - from.y) < dragDistance) return;
      moved = true;
      this.svg.setPointerCapture(event.pointerId);
      this.movePointer(pointers, event.pointerId, from, to);
    });
    const release = (event) => pointers.delete(event.pointerId);
    for (const end of ["pointerup", "pointercancel"]) this.svg.addEventListener(end, release);
  }

  movePointer(pointers, id, from, to) {
    const [start, end] = [this.place(from.x, from.y), this.place(to.x, to.y)];
    const other = [...pointers].find(([key]) => key !== id)?.[1];
    pointers.set(id, to);
    if (other) {
      const anchor = this.place(other.x, other.y);
      const distance = (point) => Math.hypot(point.x - anchor.x, point.y - anchor.y) || 1;
      this.zoom(distance(end) / distance(start), anchor);
    } else {
      const { x, y, width, height } = this.view;
      this.show({ x: x - (end.x - start.x), y: y - (end.y - start.y), width, height });
    }
  }
}
