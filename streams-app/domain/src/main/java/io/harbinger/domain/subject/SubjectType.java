package io.harbinger.domain.subject;

/** What kind of thing is scored. */
public enum SubjectType {
    NODE,
    LANE,
    PRODUCT,
    /** What many nodes or products are known through: the data of one source. */
    FEED,
    /** Nodes that the network names together, as the ports of a coast: what comes to all of them. */
    REGION;

    /** Whether subjects of this type are entities of the supply network, along which risk travels. */
    public boolean isInNetwork() {
        return this == NODE || this == LANE || this == PRODUCT;
    }

    /** Whether events of several nodes are those of one subject: names and ids in them are the nodes'. */
    public boolean isOfSeveralNodes() {
        return this == LANE || this == REGION;
    }
}
