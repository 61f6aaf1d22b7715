@NullMarked
package io.outcry.text.train.fitting;

import org.jspecify.annotations.NullMarked;
