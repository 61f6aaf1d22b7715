/** The JSON events of a Jetstream, read into posts, deletions and notices. */
@NullMarked
package io.outcry.jetstream.events;

import org.jspecify.annotations.NullMarked;
