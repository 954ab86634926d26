// usage: node validate.mjs FOLDER
// Runs the Khronos glTF validator on every .glb of a folder; prints one JSON line per file:
// {"file": …, "issues": [{"severity", "code", "message", "pointer"}, …]}, severity 0 error, 1 warning, 2 information, 3 hint.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import validator from 'gltf-validator';

const folder = process.argv[2];
for (const file of readdirSync(folder).filter((name) => name.endsWith('.glb')).sort()) {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const issues = await validator.validateBytes(bytes, { maxIssues: 0, uri: file }).then(
    (report) => report.issues.messages,
    (refusal) => [{ severity: 0, code: 'UNREADABLE', message: String(refusal), pointer: '' }]);
  console.log(JSON.stringify({ file, issues }));
}
