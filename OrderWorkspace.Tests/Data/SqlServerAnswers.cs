using System.Data;
using System.Data.Common;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using OrderWorkspace.Data;

namespace OrderWorkspace.Tests.Data;

/// <summary>
/// What a database with these records says to a statement, whatever its conditions: one row, and nothing when it is asked the same again. So what an application
/// asks only after it found something is asked too. Where a statement calculates what cannot be told so simply, it says nothing.
/// </summary>
internal sealed class SqlServerAnswers
{
    private static readonly DataTable Nothing = new();

    private readonly Dictionary<(string Table, string Column), object> _cells = [];
    private readonly HashSet<string> _told = [];

    public SqlServerAnswers(IEnumerable<object> records)
    {
        using var db = SqlServerOnPaper.CreateContext();
        foreach (var record in records)
        {
            var table = BulkTable.Of(record.GetType(), db.Model);
            foreach (var column in table.Columns) _cells[(table.Name, column.Name)] = column.ValueOf(record) ?? DBNull.Value;
        }
    }

    public DbDataReader To(string sql)
    {
        var statements = SqlServerOnPaper.Parse(sql).Batches.SelectMany(batch => batch.Statements);
        var answers = statements.Select(AnswerTo).OfType<DataTable>().ToArray();
        return new DataTableReader(answers.Length > 0 ? answers : [Nothing]);
    }

    private DataTable? AnswerTo(TSqlStatement statement) => statement switch
    {
        SelectStatement select => _told.Add(Text(select)) ? Row(select.QueryExpression) : Nothing,
        UpdateStatement { UpdateSpecification.OutputClause: not null } or DeleteStatement { DeleteSpecification.OutputClause: not null } => RowOf([1]),
        _ => null,
    };

    private DataTable Row(QueryExpression query)
    {
        var simple = Simple(query);
        var cells = simple.SelectElements.Select(element => Cell(((SelectScalarExpression)element).Expression, simple.FromClause)).ToList();
        return cells.Contains(null) ? Nothing : RowOf([.. cells]);
    }

    private static DataTable RowOf(object?[] cells)
    {
        var row = new DataTable();
        foreach (var _ in cells) row.Columns.Add(null, typeof(object));
        row.Rows.Add(cells);
        return row;
    }

    /// <summary>null when it cannot be told.</summary>
    private object? Cell(ScalarExpression expression, FromClause? from) => expression switch
    {
        ColumnReferenceExpression column when column.MultiPartIdentifier.Identifiers is [var alias, var name] => Cell(alias.Value, name.Value, from),
        ScalarSubquery { QueryExpression: var inner } when Simple(inner) is { SelectElements: [SelectScalarExpression only] } simple => Cell(only.Expression, simple.FromClause),
        CoalesceExpression coalesce => Cell(coalesce.Expressions[0], from),
        FunctionCall { FunctionName.Value: "COUNT" } => 1,
        FunctionCall { FunctionName.Value: "MIN" or "MAX" or "SUM", Parameters: [var of] } => Cell(of, from),
        SearchedCaseExpression { WhenClauses: [{ WhenExpression: ExistsPredicate }] } => true,
        IntegerLiteral literal => int.Parse(literal.Value, System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    private object? Cell(string alias, string column, FromClause? from) => from?.TableReferences.SelectMany(Tables).FirstOrDefault(table => table.Alias.Value == alias) switch
    {
        NamedTableReference named => _cells.GetValueOrDefault((named.SchemaObject.BaseIdentifier.Value, column)),
        QueryDerivedTable derived when Simple(derived.QueryExpression) is var inner => inner.SelectElements.OfType<SelectScalarExpression>()
            .Where(element => NameOf(element) == column).Select(element => Cell(element.Expression, inner.FromClause)).FirstOrDefault(),
        _ => null,
    };

    private static IEnumerable<TableReferenceWithAlias> Tables(TableReference table) => table switch
    {
        JoinTableReference join => [.. Tables(join.FirstTableReference), .. Tables(join.SecondTableReference)],
        TableReferenceWithAlias one => [one],
        _ => [],
    };

    private static QuerySpecification Simple(QueryExpression query) => query switch
    {
        QuerySpecification simple => simple,
        QueryParenthesisExpression inside => Simple(inside.QueryExpression),
        BinaryQueryExpression both => Simple(both.FirstQueryExpression),
        _ => throw new NotSupportedException(query.GetType().Name),
    };

    private static string? NameOf(SelectScalarExpression element) =>
        element.ColumnName?.Value ?? (element.Expression as ColumnReferenceExpression)?.MultiPartIdentifier.Identifiers[^1].Value;

    private static string Text(TSqlFragment fragment) =>
        string.Concat(fragment.ScriptTokenStream.Skip(fragment.FirstTokenIndex).Take(fragment.LastTokenIndex - fragment.FirstTokenIndex + 1).Select(token => token.Text));
}
