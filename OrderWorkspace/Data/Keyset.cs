using System.Linq.Expressions;

namespace OrderWorkspace.Data;

/// <summary>
/// A sorted list read from a place in it on, not from a count of rows: page 1,000 costs what page 1 costs. The sort is by a key and then by a number,
/// which is unique, both in the same direction, as an index has them.
/// </summary>
public static class Keyset
{
    /// <summary>Sorts, and leaves out everything up to <paramref name="place"/>; null leaves out nothing.</summary>
    public static IQueryable<T> Beyond<T, TKey, TNumber>(
        this IQueryable<T> rows, (TKey Key, TNumber Number)? place, bool descending, Expression<Func<T, TKey>> key, Expression<Func<T, TNumber>> number)
    {
        if (place is { } from)
        {
            var row = key.Parameters[0];
            var numberOfRow = new Rename(number.Parameters[0], row).Visit(number.Body);
            var notBefore = Compare(key.Body, from.Key, descending ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThanOrEqual);
            var keyBeyond = Compare(key.Body, from.Key, descending ? ExpressionType.LessThan : ExpressionType.GreaterThan);
            var numberBeyond = Compare(numberOfRow, from.Number, descending ? ExpressionType.LessThan : ExpressionType.GreaterThan);
            // The first part is implied by the second; it is what every database turns into a range of the index.
            rows = rows.Where(Expression.Lambda<Func<T, bool>>(Expression.AndAlso(notBefore, Expression.OrElse(keyBeyond, numberBeyond)), row));
        }
        return descending ? rows.OrderByDescending(key).ThenByDescending(number) : rows.OrderBy(key).ThenBy(number);
    }

    private static BinaryExpression Compare<TValue>(Expression column, TValue value, ExpressionType comparison)
    {
        // A member of an object becomes a parameter of the statement; a constant would make a new statement of each page.
        var given = Expression.Property(Expression.Constant(new Given<TValue>(value)), nameof(Given<TValue>.Value));
        return typeof(TValue) == typeof(string)
            ? Expression.MakeBinary(comparison, Expression.Call(typeof(string), nameof(string.Compare), null, column, given), Expression.Constant(0))
            : Expression.MakeBinary(comparison, column, given);
    }

    private sealed record Given<TValue>(TValue Value);

    private sealed class Rename(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
