"use strict";
// Draws openapi.json, which lies beside this page. Text is set as text, never as HTML.

const METHODS = ["get", "post", "put", "delete"];

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

/** Text in which `words` between backquotes are code. */
function prose(text, name = "p") {
  const pieces = (text || "").split("`").map((piece, i) => (i % 2 ? element("code", "", piece) : piece));
  return text ? element(name, "", ...pieces) : null;
}

function link(target, text) {
  const made = element("a", "", text);
  made.href = target;
  return made;
}

function resolver(api) {
  return (thing) => {
    let found = thing;
    while (found && found.$ref) {
      found = found.$ref.slice(2).split("/").reduce((at, key) => at[key], api);
    }
    return found;
  };
}

function nameOf(schema) {
  return schema.$ref ? schema.$ref.split("/").pop() : null;
}

/** What a value can be, in a few words; a named schema is a link to its card. */
function kind(schema, resolve) {
  const name = nameOf(schema);
  if (name) return [link("#schema-" + name, name)];
  const variants = schema.anyOf || schema.oneOf;
  if (variants) return variants.flatMap((variant, i) => (i ? [" or ", ...kind(variant, resolve)] : kind(variant, resolve)));
  if (schema.const !== undefined) return [element("code", "", JSON.stringify(schema.const))];
  if (schema.enum) return schema.enum.flatMap((value, i) => (i ? [" | ", element("code", "", value)] : [element("code", "", value)]));
  if (schema.type === "array") return ["list of ", ...kind(schema.items || {}, resolve)];
  const type = Array.isArray(schema.type) ? schema.type.join(" or ") : schema.type || "anything";
  return [schema.format ? type + " (" + schema.format + ")" : type];
}

function limits(schema) {
  const said = [];
  if (schema.minimum !== undefined) said.push(schema.minimum + " to " + schema.maximum);
  if (schema.maxLength !== undefined) said.push("at most " + schema.maxLength + " characters");
  if (schema.maxProperties !== undefined) said.push("at most " + schema.maxProperties + " entries");
  if (schema.pattern) said.push("matches " + schema.pattern);
  if (schema.default !== undefined) said.push("default " + JSON.stringify(schema.default));
  if (schema.deprecated) said.push("deprecated");
  return said.length ? element("span", "quiet", " · " + said.join(" · ")) : null;
}

function row(name, required, schema, description, resolve) {
  const term = element("dt", "", element("code", "", name), required ? null : element("span", "open", " optional"));
  const about = element("dd", "", ...kind(schema, resolve), limits(schema));
  const said = prose(description || schema.description, "div");
  if (said) about.append(said);
  return [term, about];
}

function fields(schema, resolve) {
  const list = element("dl", "");
  const required = schema.required || [];
  for (const [name, field] of Object.entries(schema.properties || {})) {
    list.append(...row(name, required.includes(name), field, field.description, resolve));
  }
  return list.children.length ? list : null;
}

function titled(title, content) {
  return content ? [element("h4", "", title), content] : [];
}

function parameters(list, resolve) {
  const rows = element("dl", "");
  for (const parameter of list.map(resolve)) {
    const [term, about] = row(parameter.name, parameter.required, parameter.schema, parameter.description, resolve);
    about.prepend(element("span", "quiet", parameter.in + " · "));
    rows.append(term, about);
  }
  return rows.children.length ? rows : null;
}

function contentOf(thing, resolve) {
  const entry = Object.entries((thing && thing.content) || {})[0];
  if (!entry) return [];
  const [type, media] = entry;
  const words = kind(media.schema, resolve);
  return type === "application/json" ? words : [element("code", "", type)];
}

function responses(all, resolve) {
  const rows = element("dl", "");
  for (const [status, given] of Object.entries(all)) {
    const response = resolve(given);
    const about = element("dd", "", ...contentOf(response, resolve));
    const said = prose(response.description, "div");
    if (said) about.append(said);
    rows.append(element("dt", "", element("code", "", status)), about);
  }
  return rows;
}

function operation(method, path, item, detail, resolve, hook) {
  const heading = element("h3", "", detail.summary);
  const address = element("div", "path", element("span", "method " + (hook ? "hook" : method), hook ? "SENDS" : method.toUpperCase()), path);
  const all = [...(item.parameters || []), ...(detail.parameters || [])];
  const body = detail.requestBody ? element("div", "", ...contentOf(detail.requestBody, resolve)) : null;
  const card = element("section", "", heading, address, prose(detail.description),
    ...titled("Parameters", parameters(all, resolve)), ...titled("Body", body),
    ...titled("Answers", responses(detail.responses, resolve)));
  card.id = detail.operationId;
  if (detail.security && !detail.security.length) address.append(element("span", "open", "  no token"));
  return card;
}

function draw(api) {
  const resolve = resolver(api);
  const page = document.getElementById("page");
  const contents = document.getElementById("contents");
  const chapter = (title, cards) => {
    contents.append(element("h2", "", title));
    page.append(element("h2", "", title));
    for (const [card, name] of cards) {
      contents.append(link("#" + card.id, name));
      page.append(card);
    }
  };
  page.append(element("h1", "", api.info.title), prose(api.info.description), element("p", "quiet", "Described for programs in ", link("openapi.json", "openapi.json"), "."));
  const operations = Object.entries(api.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => [path, item, method, item[method]]));
  for (const tag of api.tags) {
    chapter(tag.name, operations.filter(([, , , detail]) => detail.tags.includes(tag.name))
      .map(([path, item, method, detail]) => [operation(method, path, item, detail, resolve, false), detail.summary]));
  }
  chapter("Webhooks", Object.entries(api.webhooks).map(([name, item]) => [operation("post", name, item, item.post, resolve, true), name]));
  chapter("Schemas", Object.entries(api.components.schemas).map(([name, schema]) => {
    const card = element("section", "", element("h3", "", name), prose(schema.description),
      fields(schema, resolve) || element("p", "", ...kind(schema, resolve), limits(schema)));
    card.id = "schema-" + name;
    return [card, name];
  }));
  const wanted = location.hash && document.getElementById(location.hash.slice(1));
  if (wanted) wanted.scrollIntoView();
}

fetch("openapi.json")
  .then((answer) => answer.json())
  .then(draw)
  .catch((problem) => document.getElementById("page").append(element("p", "", "The description cannot be read: " + problem.message)));
