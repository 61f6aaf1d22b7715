/** Recorded posts as they are played: parsed, checked, in one of two orders, each with its time. */
@NullMarked
package io.outcry.replay.tape;

import org.jspecify.annotations.NullMarked;
