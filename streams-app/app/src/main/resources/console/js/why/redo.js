/** The scores of an alert, worked out again from its drivers alone, as its schema says. */

export const DIMENSIONS = ['COORDINATION', 'SECURITY', 'STABILITY', 'COMPETITIVENESS'];
const RISKS = [0, 40, 60, 75, 90];
const UNKNOWN_RISK = 40;

/** 100 · clamp((x − ok) ÷ (bad − ok), 0, 1); null without goalposts. */
export function goalpostRisk(x, ok, bad) {
  return x === null || ok === null || bad === null ? null : 100 * Math.min(1, Math.max(0, (x - ok) / (bad - ok)));
}

/** The part of z that is adverse. */
export function adverse(driver) {
  if (driver.z === null) return null;
  return driver.direction === 'UP' ? driver.z : driver.direction === 'DOWN' ? -driver.z : Math.abs(driver.z);
}

/** The largest risk that a severity supports. */
export function severityRisk(severity) {
  if (severity.value === null) return UNKNOWN_RISK;
  const at = [0, severity.blue, severity.yellow, severity.orange, severity.red];
  let next = 1;
  while (next < at.length - 1 && severity.value >= at[next]) next++;
  const share = (severity.value - at[next - 1]) / (at[next] - at[next - 1]);
  return Math.min(100, RISKS[next - 1] + share * (RISKS[next] - RISKS[next - 1]));
}

/** A driver's risk: the larger of its two, no larger than its severity supports. */
export function driverRisk(driver) {
  const level = Math.min(driver.levelMost, goalpostRisk(driver.deviation, driver.levelOk, driver.levelBad) ?? 0);
  const anomaly = goalpostRisk(adverse(driver), driver.anomalyOk, driver.anomalyBad) ?? 0;
  const larger = Math.max(level, anomaly);
  return driver.severity ? Math.min(larger, severityRisk(driver.severity)) : larger;
}

/** The drivers that make a dimension's score: those that alert, or, where there are none, the others. */
export function members(alert, dimension) {
  const all = alert.drivers.filter((driver) => driver.dimension === dimension);
  const alerting = all.filter((driver) => driver.alerting);
  return alerting.length === 0 ? all : alerting;
}

/** M3 and the largest critical risk of some drivers. */
export function mean(drivers) {
  const weights = drivers.reduce((sum, driver) => sum + driver.weight, 0);
  const cubes = drivers.reduce((sum, driver) => sum + driver.weight * driver.risk ** 3, 0);
  const critical = Math.max(0, ...drivers.filter((driver) => driver.critical).map((driver) => driver.risk));
  const m3 = Math.cbrt(cubes / weights);
  return { m3, critical, score: Math.max(m3, critical), cubes };
}

/** The whole: the dimensions that have drivers, and the subject's score over those that alert; null without. */
export function redo(alert) {
  const dimensions = DIMENSIONS.map((name) => ({ name, drivers: members(alert, name) }))
    .filter(({ drivers }) => drivers.length > 0)
    .map((each) => ({ ...each, ...mean(each.drivers), alerting: each.drivers[0].alerting }));
  const paging = dimensions.filter((each) => each.alerting);
  if (paging.length === 0) return { dimensions, subject: null };
  const m3 = Math.cbrt(paging.reduce((sum, each) => sum + each.score ** 3, 0) / paging.length);
  const critical = Math.max(...paging.map((each) => each.critical));
  return { dimensions, subject: { m3, critical, score: Math.max(m3, critical) } };
}
