// usage: node validate.mjs FOLDER
// Runs the Khronos glTF validator on every .glb of a folder; prints one JSON line per file:
// {"file": …, "errors": n, "issues": ["severity CODE pointer", …]}, severity 0 error, 1 warning, 2 information, 3 hint.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import validator from 'gltf-validator';

const folder = process.argv[2];
for (const file of readdirSync(folder).filter((name) => name.endsWith('.glb')).sort()) {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const report = await validator.validateBytes(bytes, { maxIssues: 0, uri: file });
  const issues = report.issues.messages.map((m) => `${m.severity} ${m.code} ${m.pointer ?? ''}`);
  console.log(JSON.stringify({ file, errors: report.issues.numErrors, issues }));
}
