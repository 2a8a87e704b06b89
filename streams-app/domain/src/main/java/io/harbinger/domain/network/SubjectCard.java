package io.harbinger.domain.network;

import org.jspecify.annotations.Nullable;

/**
 * What a reader needs to recognise a subject.
 *
 * @param name English name; the id where no name is known
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param unlocode UN/LOCODE of a node
 * @param hsCode HS code of a product
 * @param networkVersion version of the network entity that named it; null where none did
 */
public record SubjectCard(
        String name,
        @Nullable String nameZh,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String unlocode,
        @Nullable String hsCode,
        @Nullable String networkVersion) {

    /** A subject that the network does not know. */
    public static SubjectCard named(String name) {
        return new SubjectCard(name, null, null, null, null, null, null);
    }

    /** What the network says of an entity; a supply edge has no name but its id. */
    public static SubjectCard of(Entity entity, @Nullable String networkVersion) {
        if (entity instanceof Entity.Node node) {
            Entity.Position at = node.position();
            return new SubjectCard(
                    node.name().en(),
                    node.name().zh(),
                    at == null ? null : at.latitude(),
                    at == null ? null : at.longitude(),
                    node.unlocode(),
                    null,
                    networkVersion);
        }
        if (entity instanceof Entity.Lane lane) {
            return new SubjectCard(lane.name().en(), lane.name().zh(), null, null, null, null, networkVersion);
        }
        if (entity instanceof Entity.Product product) {
            return new SubjectCard(
                    product.name().en(), product.name().zh(), null, null, null, product.hsCode(), networkVersion);
        }
        return new SubjectCard(entity.id(), null, null, null, null, null, networkVersion);
    }
}
