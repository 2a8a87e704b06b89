/**
 * A small reading layer over YAML files a person writes: it finds every mistake at once and says where each one is.
 *
 * <p>{@link io.harbinger.yaml.YamlFile} turns text into a tree of {@link io.harbinger.yaml.YamlNode}s
 * that know their file, line and path, and hands its root to a reader function as a
 * {@link io.harbinger.yaml.YamlMap}. The map's typed getters report what is missing or wrong and go on; keys
 * that no getter asked for are reported as unknown when the reader is done. The result is
 * {@link io.harbinger.yaml.Loaded}: the value, or all violations in line order.
 *
 * <pre>{@code
 * Loaded<Shop> shop = YamlFile.read(path, map -> {
 *     String name = map.string("name");
 *     int seats = map.integer("seats", 10);
 *     map.check("seats", seats > 0, "must be above 0, was " + seats);
 *     return map.build(() -> new Shop(name, seats));
 * });
 * }</pre>
 */
@NullMarked
package io.harbinger.yaml;

import org.jspecify.annotations.NullMarked;
