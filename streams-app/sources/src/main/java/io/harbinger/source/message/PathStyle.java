package io.harbinger.source.message;

import java.util.Set;

/** How a place in a message is written. */
public interface PathStyle {

    /** A JSON pointer (RFC 6901). */
    PathStyle JSON = new PathStyle() {
        @Override
        public String field(String parent, String name, boolean isTop) {
            return "/" + name.replace("~", "~0").replace("/", "~1");
        }

        @Override
        public String item(String list, int index) {
            return "/" + index;
        }
    };

    /**
     * An XPath, which goes over wrappers ({@code extension}) that the tree does not have.
     *
     * @param lists elements whose children are the items of a list
     * @param empty elements whose content is their attributes
     */
    static PathStyle xpath(Set<String> lists, Set<String> empty) {
        return new PathStyle() {
            @Override
            public String field(String parent, String name, boolean isTop) {
                return (isTop ? "//" : empty.contains(parent) ? "/@" : "/") + name;
            }

            @Override
            public String item(String list, int index) {
                return (lists.contains(list) ? "/*[" : "[") + (index + 1) + "]";
            }
        };
    }

    /**
     * The step to a field.
     *
     * @param parent name of the object that has it
     * @param isTop whether that is the message itself
     */
    String field(String parent, String name, boolean isTop);

    /** The step to an item of a list, from 0. */
    String item(String list, int index);
}
