package io.harbinger.topology;

import io.harbinger.stage.Bundle;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/**
 * Kafka's own clients, of which the one that reads the inputs hands on what it has polled as
 * {@linkplain Bundle bundles}, the one that reads the network as {@linkplain StampedRecords stamped records}, and the
 * one that writes {@linkplain SizeCheckedProducer checks sizes}.
 */
public final class BundlingClients implements KafkaClientSupplier {

    private static final ByteArrayDeserializer READ = new ByteArrayDeserializer();

    @Override
    public Admin getAdmin(Map<String, Object> config) {
        return Admin.create(config);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        return new SizeCheckedProducer(config);
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return polling(new KafkaConsumer<>(config, READ, READ), Bundle::of);
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, READ, READ);
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return polling(new KafkaConsumer<>(config, READ, READ), StampedRecords::of);
    }

    /** A proxy: of some fifty methods one differs, which is called once per thousand records. */
    @SuppressWarnings("unchecked")
    private static Consumer<byte[], byte[]> polling(
            Consumer<byte[], byte[]> consumer, UnaryOperator<ConsumerRecords<byte[], byte[]>> handOn) {
        return (Consumer<byte[], byte[]>) Proxy.newProxyInstance(
                Consumer.class.getClassLoader(), new Class<?>[] {Consumer.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(consumer, arguments);
                        return method.getName().equals("poll")
                                ? handOn.apply((ConsumerRecords<byte[], byte[]>) result)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
