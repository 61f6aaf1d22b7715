@NullMarked
package io.outcry.text.train;

import org.jspecify.annotations.NullMarked;
