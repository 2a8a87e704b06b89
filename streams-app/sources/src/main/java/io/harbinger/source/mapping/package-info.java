/**
 * Turns the rows of any CSV file, or the objects of any JSON text, into domain events, as a mapping file says.
 *
 * <p>A {@link Mapping} is YAML that a user writes: which columns become which fields, in which formats and units.
 * {@link MappingFile} shows the whole syntax, reads it, and reports every mistake at once with its line;
 * {@link Mappings} holds the shipped ones.
 *
 * <p>Reading order: {@link Mapping}, {@link EventSpec} and {@link FieldSpec} (how fields are read), {@link Template}.
 * {@link CsvRows} opens a file, which is a {@link CsvTable} or a {@link JsonTable}; {@link HeaderSearch} finds the header
 * of a CSV, {@link HeaderRules} the layout that fits it. {@link RowMapper} is a mapping bound to the {@link Header} of that file and turns each
 * row into events or rejections: an {@link EventDraft} reads single fields, {@link EventAssembler} builds the event. A
 * rejected row never stops the next one.
 *
 * <p>The classes named {@code …Yaml} read the sections of the file. To add an option to fields, extend
 * {@link FieldSpec} and {@link FieldYaml}; to add a time notation, {@link TimeFormat}; to ship a mapping, put it into
 * {@code resources/mappings} and add its name to {@link Mappings}.
 */
@NullMarked
package io.harbinger.source.mapping;

import org.jspecify.annotations.NullMarked;
