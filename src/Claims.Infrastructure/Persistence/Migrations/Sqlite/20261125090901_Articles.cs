using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Claims.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Articles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Articles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Author = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Outlet = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    PublishedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    Url = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    UrlHash = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    AddedById = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Articles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Articles_Members_AddedById",
                        column: x => x.AddedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ArticleMarks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ClaimId = table.Column<long>(type: "INTEGER", nullable: false),
                    Anchor_Exact = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    Anchor_Prefix = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Anchor_Suffix = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    OnVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    AddedById = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleMarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticleMarks_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ArticleMarks_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ArticleMarks_Members_AddedById",
                        column: x => x.AddedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ArticleVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500000, nullable: false),
                    Origin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 24, nullable: false),
                    AddedById = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticleVersions_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ArticleVersions_Members_AddedById",
                        column: x => x.AddedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            // EF would make the table anew for the key, and the triggers that guard it would go with the old one.
            migrationBuilder.Sql("ALTER TABLE \"History\" ADD COLUMN \"ArticleId\" INTEGER NULL CONSTRAINT \"FK_History_Articles_ArticleId\" REFERENCES \"Articles\" (\"Id\") ON DELETE RESTRICT");

            migrationBuilder.CreateIndex(
                name: "IX_History_ArticleId",
                table: "History",
                column: "ArticleId",
                filter: "ArticleId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleMarks_AddedById",
                table: "ArticleMarks",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleMarks_ArticleId_ClaimId",
                table: "ArticleMarks",
                columns: new[] { "ArticleId", "ClaimId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ArticleMarks_ArticleId_Number",
                table: "ArticleMarks",
                columns: new[] { "ArticleId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ArticleMarks_ClaimId",
                table: "ArticleMarks",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_AddedById",
                table: "Articles",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_UrlHash",
                table: "Articles",
                column: "UrlHash",
                filter: "UrlHash IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleVersions_AddedById",
                table: "ArticleVersions",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleVersions_ArticleId_Number",
                table: "ArticleVersions",
                columns: new[] { "ArticleId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_History_Articles_ArticleId",
                table: "History");

            migrationBuilder.DropTable(
                name: "ArticleMarks");

            migrationBuilder.DropTable(
                name: "ArticleVersions");

            migrationBuilder.DropTable(
                name: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_History_ArticleId",
                table: "History");

            migrationBuilder.DropColumn(
                name: "ArticleId",
                table: "History");
        }
    }
}
