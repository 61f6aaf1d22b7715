@NullMarked
package io.outcry.replay.tape;

import org.jspecify.annotations.NullMarked;
