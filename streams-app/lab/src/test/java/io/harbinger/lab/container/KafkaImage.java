package io.harbinger.lab.container;

import com.github.dockerjava.api.exception.NotFoundException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * One broker with Kafka's own limits, from the image that {@code -Dharbinger.kafka.image} names; without it the one of
 * {@code docker/build-local.sh}, or Apache's own where that was never made.
 */
final class KafkaImage {

    private static final String LOCAL = "harbinger/kafka:local";
    private static final String PUBLISHED = "apache/kafka:4.3.1";

    private KafkaImage() {}

    static KafkaContainer container() {
        String image = System.getProperty("harbinger.kafka.image", isHere(LOCAL) ? LOCAL : PUBLISHED);
        var container = new KafkaContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("apache/kafka"));
        return isHere(image) ? container.withImagePullPolicy(any -> false) : container;
    }

    private static boolean isHere(String image) {
        try {
            DockerClientFactory.instance().client().inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }
}
