@NullMarked
package io.outcry.text.train.measures;

import org.jspecify.annotations.NullMarked;
