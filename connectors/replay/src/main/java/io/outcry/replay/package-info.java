/** A Flink source that plays recorded posts, so that a day can be lived again. */
@NullMarked
package io.outcry.replay;

import org.jspecify.annotations.NullMarked;
