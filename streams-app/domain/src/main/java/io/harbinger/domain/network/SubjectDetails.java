package io.harbinger.domain.network;

import org.jspecify.annotations.Nullable;

/**
 * How outputs show a subject: names, position and public codes.
 *
 * @param name English name; the id where no name is known
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param unlocode UN/LOCODE of a node
 * @param hsCode HS code of a product
 * @param networkVersion version of the network entity that named it; null where none did
 */
public record SubjectDetails(
        String name,
        @Nullable String nameZh,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String unlocode,
        @Nullable String hsCode,
        @Nullable String networkVersion) {

    /** A subject that the network does not know. */
    public static SubjectDetails named(String name) {
        return new SubjectDetails(name, null, null, null, null, null, null);
    }

    /** A feed, which the catalogue names: it is no part of the network. */
    public static SubjectDetails ofFeed(String id) {
        return new SubjectDetails(id, "数据源 " + id, null, null, null, null, null);
    }

    /** Of an entity of the network; a supply edge has no name but its id. */
    public static SubjectDetails of(Entity entity, @Nullable String networkVersion) {
        if (entity instanceof Entity.Node node) {
            Entity.Position at = node.position();
            return new SubjectDetails(
                    node.name().en(),
                    node.name().zh(),
                    at == null ? null : at.latitude(),
                    at == null ? null : at.longitude(),
                    node.unlocode(),
                    null,
                    networkVersion);
        }
        if (entity instanceof Entity.Lane lane) {
            return new SubjectDetails(lane.name().en(), lane.name().zh(), null, null, null, null, networkVersion);
        }
        if (entity instanceof Entity.Product product) {
            return new SubjectDetails(
                    product.name().en(), product.name().zh(), null, null, null, product.hsCode(), networkVersion);
        }
        return new SubjectDetails(entity.id(), null, null, null, null, null, networkVersion);
    }
}
