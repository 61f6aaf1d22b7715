@NullMarked
package io.outcry.replay;

import org.jspecify.annotations.NullMarked;
