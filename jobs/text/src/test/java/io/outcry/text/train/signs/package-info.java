@NullMarked
package io.outcry.text.train.signs;

import org.jspecify.annotations.NullMarked;
