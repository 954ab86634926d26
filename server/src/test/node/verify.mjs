// Verifies webhooks as a receiver would. Standard input: one JSON object a line with secret, headers and body.
// Standard output: one line for each, "true" or what is wrong.
import { createInterface } from 'node:readline';
import { Webhook } from 'standardwebhooks';

for await (const line of createInterface({ input: process.stdin })) {
  const { secret, headers, body } = JSON.parse(line);
  try {
    new Webhook(secret).verify(body, headers);
    console.log('true');
  } catch (problem) {
    console.log(String(problem.message));
  }
}
