package ai.flashpoint.connect.testing;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.UnsatisfiedResolutionException;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** What CDI gives where no bean has a type. */
public final class NoBeans<T> implements Instance<T> {

  @Override
  public Instance<T> select(Annotation... qualifiers) {
    return this;
  }

  @Override
  public <U extends T> Instance<U> select(Class<U> type, Annotation... qualifiers) {
    return new NoBeans<>();
  }

  @Override
  public <U extends T> Instance<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
    return new NoBeans<>();
  }

  @Override
  public boolean isUnsatisfied() {
    return true;
  }

  @Override
  public boolean isAmbiguous() {
    return false;
  }

  @Override
  public void destroy(T instance) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Handle<T> getHandle() {
    throw new UnsatisfiedResolutionException();
  }

  @Override
  public Iterable<? extends Handle<T>> handles() {
    return List.of();
  }

  @Override
  public T get() {
    throw new UnsatisfiedResolutionException();
  }

  @Override
  public Iterator<T> iterator() {
    return Collections.emptyIterator();
  }
}
