// npm: gravatar, libravatar. usage: node avatars.mjs BASE MAIL STRANGER OPENID DNS-PORT
// Prints one line for an answer: a name, the status, the body in Base64.
import dns from 'node:dns';
import gravatar from 'gravatar';
import libravatar from 'libravatar';

const [base, mail, stranger, openid, port] = process.argv.slice(2);
dns.setServers(['127.0.0.1:' + port]);

async function show(name, url) {
  const answer = await fetch(url);
  console.log(name, answer.status, Buffer.from(await answer.arrayBuffer()).toString('base64'));
}

await show('known-80', gravatar.url(mail, { cdn: base }));
await show('known-200', gravatar.url(` ${mail.toUpperCase()}`, { cdn: base, s: '200', r: 'pg', d: '404' }));
await show('stranger-100', gravatar.url(stranger, { cdn: base, s: '100', d: 'robohash', f: 'y' }));
await show('stranger-none', gravatar.url(stranger, { cdn: base, d: '404' }));
await show('profile', gravatar.profile_url(mail, { cdn: base }));
await show('profile-none', gravatar.profile_url(stranger, { cdn: base }));
await show('known-90', await libravatar.get_avatar_url({ email: mail, size: 90, default: '404' }));
await show('known-60', await libravatar.get_avatar_url({ openid, size: 60 }));
await show('stranger-50', await libravatar.get_avatar_url({ email: stranger, size: 50, default: 'mm' }));
