// Writes manifests as TypeScript, each of the type that is published for its kind, so that the compiler names every
// unknown field, wrong type and missing field: node types.mjs MANIFESTS TARGET. Used by ops/check.sh.
import { readFileSync, writeFileSync } from "node:fs";
import { parseAllDocuments } from "yaml";

// No types are published for Strimzi; KubernetesTest judges its topics.
const UNTYPED = ["KafkaTopic"];

const [manifests, target] = process.argv.slice(2);
const imports = new Set();
const objects = [];
for (const document of parseAllDocuments(readFileSync(manifests, "utf8"))) {
  const object = document.toJS();
  if (!object || UNTYPED.includes(object.kind)) continue;
  const operator = object.apiVersion.startsWith("monitoring.coreos.com/");
  const types = operator ? "@kubernetes-models/prometheus-operator" : "kubernetes-models";
  imports.add(`import { I${object.kind} } from "${types}/${object.apiVersion}";`);
  objects.push(`export const o${objects.length}: I${object.kind} = ${JSON.stringify(object)};`);
}
writeFileSync(target, [...imports, ...objects, ""].join("\n"));
console.log(`${objects.length} objects have published types`);
