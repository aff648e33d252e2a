using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.ExceptionServices;
using Claims.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Claims.Tests.Desks;

/// <summary>Lets SQL Server's provider translate every query that the tests send on SQLite, and reads the outcome as T-SQL. No server is asked.</summary>
/// <remarks>A query is seen once per process, when EF compiles it. One that does not translate, or not into T-SQL of 2019, fails the test that sent it.</remarks>
public sealed class SqlServerProbe : IQueryExpressionInterceptor
{
    private static readonly ConcurrentBag<string> Seen = [];

    private SqlServerProbe()
    {
    }

    /// <summary>One for all desks: EF keeps its compiled queries by it.</summary>
    public static SqlServerProbe Instance { get; } = new();

    /// <summary>The statements so far.</summary>
    public static IReadOnlyCollection<string> Statements => Seen;

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        var log = new CommandLog();
        using var probe = Open(log);
        var rewriting = new ToSqlServer(probe);
        var onSqlServer = rewriting.Visit(queryExpression);
        if (rewriting.IsRawSql) return queryExpression;
        try
        {
            Run((IQueryProvider)probe.Members.AsQueryable().Provider, onSqlServer);
        }
        catch (Exception) when (log.Texts.Count > 0)
        {
            // The made-up row does not suit the materialiser; the statement is there all the same.
        }
        catch (TargetInvocationException fault)
        {
            ExceptionDispatchInfo.Throw(fault.InnerException!);
        }
        log.Texts.ToList().ForEach(Read);
        return queryExpression;
    }

    /// <summary>A SQL Server context whose connection never opens: commands are logged and answered with one made-up row.</summary>
    public static SqlServerClaimsDbContext Open(CommandLog log)
    {
        var options = new DbContextOptionsBuilder<SqlServerClaimsDbContext>();
        options.UseClaimsSqlServer(new DatabaseSettings(DatabaseProvider.SqlServer, "Server=nowhere;Database=Claims", MaxBatchSize: 1));
        // Without retries, which would buffer rows by their real columns.
        options.UseSqlServer(sqlServer => sqlServer.ExecutionStrategy(dependencies => new Microsoft.EntityFrameworkCore.Storage.NonRetryingExecutionStrategy(dependencies)));
        options.AddInterceptors(log, new NoConnection());
        return new SqlServerClaimsDbContext(options.Options);
    }

    /// <exception cref="InvalidOperationException">It is not T-SQL of SQL Server 2019.</exception>
    public static void Read(string sql)
    {
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        if (errors.Count > 0) throw new InvalidOperationException($"Not T-SQL: {errors[0].Message} (line {errors[0].Line}) in\n{sql}");
        Seen.Add(sql);
    }

    private static void Run(IQueryProvider provider, Expression query)
    {
        if (query.Type.IsGenericType && query.Type.IsAssignableTo(typeof(IQueryable)))
            foreach (var _ in (IEnumerable)provider.CreateQuery(query))
                continue;
        else provider.Execute(query);
    }

    /// <summary>The same query with SQL Server's model at its roots, and made-up values for its parameters.</summary>
    private sealed class ToSqlServer(ClaimsDbContext probe) : ExpressionVisitor
    {
        /// <summary>Written for one provider on purpose; nothing to translate.</summary>
        public bool IsRawSql { get; private set; }

        protected override Expression VisitExtension(Expression node) => node switch
        {
            EntityQueryRootExpression root when root.GetType() == typeof(EntityQueryRootExpression) => new EntityQueryRootExpression(
                (IAsyncQueryProvider)probe.Members.AsQueryable().Provider,
                probe.Model.FindEntityType(root.EntityType.Name)!),
            QueryRootExpression raw => Raw(raw),
            QueryParameterExpression parameter => ValueOf(parameter.Type),
            _ => base.VisitExtension(node),
        };

        private QueryRootExpression Raw(QueryRootExpression root)
        {
            IsRawSql = true;
            return root;
        }

        // A member of an object, so that EF makes it a parameter again.
        private static MemberExpression ValueOf(Type type)
        {
            var box = Activator.CreateInstance(typeof(Box<>).MakeGenericType(type))!;
            var field = box.GetType().GetField("Value")!;
            field.SetValue(box, Sample(type));
            return Expression.Field(Expression.Constant(box), field);
        }

        private static object? Sample(Type type)
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (type == typeof(string)) return "a";
            if (type == typeof(byte[])) return new byte[32];
            if (type.IsArray) return Array.CreateInstance(type.GetElementType()!, 2);
            if (type.IsValueType) return Activator.CreateInstance(type);
            var element = type.GetInterfaces().Append(type).FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
            if (element is null) return null;
            var values = Array.CreateInstance(element, 2);
            return type.IsInstanceOfType(values) ? values : Activator.CreateInstance(type, values);
        }
    }

    private sealed class Box<T>
    {
        public T? Value = default;
    }
}
