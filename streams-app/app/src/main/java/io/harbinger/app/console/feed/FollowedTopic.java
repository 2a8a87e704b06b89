package io.harbinger.app.console.feed;

import io.harbinger.app.view.TopicFollower;

/**
 * A topic, and what is done with its records.
 *
 * @param follower closed by who follows it
 * @param after is called after each poll that handed over records
 */
record FollowedTopic(String name, TopicFollower follower, TopicFollower.Reader reader, Runnable after) {

    FollowedTopic(String name, TopicFollower follower, TopicFollower.Reader reader) {
        this(name, follower, reader, () -> {});
    }
}
