// usage: node meshopt.mjs PLAIN.glb COMPRESSED.glb
// Decodes the compressed file with meshoptimizer's own decoder, as three.js ships it, and compares accessor by accessor with the plain one.
// Prints one JSON line: {"compressedViews": n, "accessors": n, "largest": {attribute: largest difference of a number, …}}.
import { readFileSync } from 'node:fs';
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js';

const EXTENSION = 'EXT_meshopt_compression';
const arrays = { 5121: Uint8Array, 5123: Uint16Array, 5125: Uint32Array, 5126: Float32Array };
const widths = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4, MAT4: 16 };

function read(path) {
  const bytes = readFileSync(path);
  const length = bytes.readUInt32LE(12);
  return { json: JSON.parse(bytes.subarray(20, 20 + length)), binary: bytes.subarray(28 + length) };
}

/** The content of a view, decompressed. */
function view({ json, binary }, number) {
  const plain = json.bufferViews[number];
  const packed = plain.extensions?.[EXTENSION];
  if (!packed) {
    return new Uint8Array(binary.subarray(plain.byteOffset, plain.byteOffset + plain.byteLength));
  }
  const content = new Uint8Array(packed.count * packed.byteStride);
  const source = new Uint8Array(binary.subarray(packed.byteOffset, packed.byteOffset + packed.byteLength));
  MeshoptDecoder.decodeGltfBuffer(content, packed.count, packed.byteStride, source, packed.mode, packed.filter);
  if (content.length !== plain.byteLength) throw new Error(`view ${number} has ${content.length} bytes, not ${plain.byteLength}`);
  return content;
}

function numbers(file, reference, componentType, count) {
  const bytes = view(file, reference.bufferView);
  return new arrays[componentType](bytes.buffer, bytes.byteOffset + (reference.byteOffset ?? 0), count);
}

/** Every number of an accessor, the sparse ones put in their places. */
function values(file, number) {
  const accessor = file.json.accessors[number];
  const width = widths[accessor.type];
  const dense = accessor.bufferView === undefined
    ? new Float32Array(accessor.count * width)
    : numbers(file, accessor, accessor.componentType, accessor.count * width);
  if (accessor.sparse) {
    const { count, indices, values: moved } = accessor.sparse;
    const places = numbers(file, indices, indices.componentType, count);
    const elements = numbers(file, moved, accessor.componentType, count * width);
    places.forEach((place, i) => dense.set(elements.subarray(width * i, width * (i + 1)), width * place));
  }
  return dense;
}

/** {accessor: what it is}, the same of both files, since they hold the same scene. */
function uses(json) {
  const found = new Map();
  for (const primitive of json.meshes.flatMap((mesh) => mesh.primitives)) {
    found.set(primitive.indices, 'indices');
    Object.entries(primitive.attributes).forEach(([name, accessor]) => found.set(accessor, name));
    (primitive.targets ?? []).forEach((target) => found.set(target.POSITION, 'morph targets'));
  }
  json.skins?.forEach((skin) => found.set(skin.inverseBindMatrices, 'inverse binds'));
  return found;
}

const [plain, compressed] = process.argv.slice(2).map(read);
await MeshoptDecoder.ready;
const largest = {};
const known = uses(plain.json);
for (const [accessor, use] of known) {
  const before = values(plain, accessor);
  const after = values(compressed, accessor);
  if (before.length !== after.length) throw new Error(`accessor ${accessor} has ${after.length} numbers, not ${before.length}`);
  const difference = use === 'indices' ? turned(before, after) : farthest(before, after);
  largest[use] = Math.max(largest[use] ?? 0, difference);
  bounds(compressed.json.accessors[accessor], after);
}

function farthest(before, after) {
  return before.reduce((most, value, i) => Math.max(most, Math.abs(value - after[i])), 0);
}

/** How many triangles are others; the codec may turn one so that it begins at another corner. */
function turned(before, after) {
  let others = 0;
  for (let i = 0; i < before.length; i += 3) {
    const [a, b, c] = before.slice(i, i + 3);
    const same = [[a, b, c], [b, c, a], [c, a, b]].some((corners) => corners.every((corner, k) => corner === after[i + k]));
    others += same ? 0 : 1;
  }
  return others;
}

/** Least and largest numbers are promised exactly. */
function bounds(accessor, content) {
  const width = widths[accessor.type];
  accessor.min?.forEach((least, c) => {
    let low = Infinity, high = -Infinity;
    for (let i = c; i < content.length; i += width) {
      low = Math.min(low, content[i]);
      high = Math.max(high, content[i]);
    }
    if (Math.fround(least) !== low || Math.fround(accessor.max[c]) !== high) throw new Error('bounds are not those of the content');
  });
}

const compressedViews = compressed.json.bufferViews.filter((one) => one.extensions?.[EXTENSION]).length;
console.log(JSON.stringify({ compressedViews, accessors: known.size, largest }));
