@NullMarked
package io.outcry.text.train.data;

import org.jspecify.annotations.NullMarked;
