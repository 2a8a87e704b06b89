// Writes dashboards as TypeScript of the types that Grafana publishes (@grafana/schema), so that the compiler names every
// unknown field and wrong type, in the options of each kind of panel too: node types.mjs DIRECTORY TARGET. Used by
// ops/check.sh, in a directory with @grafana/schema installed.
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SCHEMA = "node_modules/@grafana/schema/dist/types";
const PANELS = { timeseries: "timeseries", stat: "stat", bargauge: "bargauge", table: "table" };

// A file has the values of enums, where TypeScript wants their names: each enum becomes the union of its values.
function openEnums(directory) {
  for (const name of readdirSync(directory)) {
    const path = join(directory, name);
    if (statSync(path).isDirectory()) {
      openEnums(path);
    } else if (name.endsWith(".d.ts")) {
      const text = readFileSync(path, "utf8");
      const opened = text.replace(/export declare (?:const )?enum (\w+) \{([^}]*)\}/g, (all, type, body) => {
        const values = [...body.matchAll(/=\s*("[^"]*"|-?\d+)/g)].map((found) => found[1]);
        return `export type ${type} = ${values.join(" | ")};`;
      });
      if (opened !== text) writeFileSync(path, opened);
    }
  }
}

const [directory, target] = process.argv.slice(2);
openEnums(SCHEMA);
const lines = [`import type { Dashboard } from "./${SCHEMA}/raw/dashboard/x/types.gen";`];
for (const panel of Object.values(PANELS)) {
  lines.push(`import type * as ${panel} from "./${SCHEMA}/raw/composable/${panel}/panelcfg/x/types.gen";`);
}
let count = 0;
for (const name of readdirSync(directory).filter((file) => file.endsWith(".json")).sort()) {
  const dashboard = JSON.parse(readFileSync(join(directory, name), "utf8"));
  lines.push(`// ${name}`, `export const d${count++}: Dashboard = ${JSON.stringify(dashboard, null, 1)};`);
  for (const panel of dashboard.panels.filter((each) => each.type !== "row")) {
    const type = PANELS[panel.type];
    lines.push(`// ${name} / ${panel.title}`);
    lines.push(`export const o${count++}: Partial<${type}.Options> = ${JSON.stringify(panel.options)};`);
    if (type === "timeseries" || type === "table") {
      const custom = JSON.stringify(panel.fieldConfig.defaults.custom);
      lines.push(`export const o${count++}: Partial<${type}.FieldConfig> = ${custom};`);
    }
  }
}
writeFileSync(target, lines.join("\n") + "\n");
console.log(`${count} values have published types`);
