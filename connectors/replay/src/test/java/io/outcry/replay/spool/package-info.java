@NullMarked
package io.outcry.replay.spool;

import org.jspecify.annotations.NullMarked;
