@NullMarked
package io.outcry.replay.files;

import org.jspecify.annotations.NullMarked;
