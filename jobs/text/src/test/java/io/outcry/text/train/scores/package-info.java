@NullMarked
package io.outcry.text.train.scores;

import org.jspecify.annotations.NullMarked;
