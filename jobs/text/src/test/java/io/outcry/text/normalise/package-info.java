@NullMarked
package io.outcry.text.normalise;

import org.jspecify.annotations.NullMarked;
