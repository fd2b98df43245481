using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using OrderWorkspace.Domain;

namespace OrderWorkspace.Data;

/// <summary>What begins with a text, asked for as a range of code points: every database answers that from an index.</summary>
public static class Beginnings
{
    /// <summary>Rows whose text begins with <paramref name="beginning"/>.</summary>
    public static IQueryable<T> WhereBegins<T>(this IQueryable<T> rows, Expression<Func<T, string?>> text, string beginning)
    {
        var after = After(beginning);
        return rows.Where(text, value => value!.CompareTo(beginning) >= 0 && value.CompareTo(after) < 0);
    }

    /// <summary>Rows whose number begins with <paramref name="beginning"/>.</summary>
    public static IQueryable<T> WhereBegins<T, TOf>(this IQueryable<T> rows, Expression<Func<T, Number<TOf>>> number, string beginning)
    {
        var (from, after) = (new Number<TOf>(beginning), new Number<TOf>(After(beginning)));
        return rows.Where(number, value => value >= from && value < after);
    }

    /// <summary>The first text that sorts after all that begin with <paramref name="beginning"/>, which is not empty.</summary>
    internal static string After(string beginning) => beginning[..^1] + (char)(beginning[^1] + 1);

    private static IQueryable<T> Where<T, TValue>(this IQueryable<T> rows, Expression<Func<T, TValue>> column, Expression<Func<TValue, bool>> holds) =>
        rows.Where(Expression.Lambda<Func<T, bool>>(ReplacingExpressionVisitor.Replace(holds.Parameters[0], column.Body, holds.Body), column.Parameters));
}
