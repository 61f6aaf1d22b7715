/** Puts records in the order of their event time, on disk beyond a limit of memory. */
@NullMarked
package io.outcry.replay.spool;

import org.jspecify.annotations.NullMarked;
